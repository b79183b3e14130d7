package muster.slack;

import muster.flow.Homes;
import muster.flow.Listening;
import muster.flow.Roster;

/**
 * What hears of everything that is not a command.
 *
 * @param roster who people are, who comes and who goes
 * @param listening what is said in incidents' channels, and how people react to it
 * @param homes who looks at their App Home
 */
public record Ears(Roster roster, Listening listening, Homes homes) {}
