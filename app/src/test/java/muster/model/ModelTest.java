package muster.model;

import java.util.List;
import muster.database.Database;
import muster.testing.Databases;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Whatever people type in whatever order, Muster does what they would expect. {@code
 * -Dmodel.tries=5000} takes longer and tries more.
 */
class ModelTest {
  /** One database for all conversations, emptied for each, as opening one takes longer. */
  private static final Database DATABASE = Database.open(Databases.inMemory());

  @Property(
      seed = "20261121",
      edgeCases = EdgeCasesMode.NONE,
      afterFailure = AfterFailureMode.RANDOM_SEED)
  @AddLifecycleHook(Tries.class)
  void musterDoesWhatPeopleExpect(@ForAll("conversations") List<Step> steps) {
    Databases.empty(DATABASE);
    try (Play play = new Play(DATABASE)) {
      play.run(steps);
    }
  }

  @Provide
  Arbitrary<List<Step>> conversations() {
    return Conversations.any();
  }

  /** How many conversations are tried. */
  static final class Tries implements AroundPropertyHook {
    private static final int USUAL = 60;

    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      context.attributes().setTries(Integer.getInteger("model.tries", USUAL));
      return property.execute();
    }
  }
}
