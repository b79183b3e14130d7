-- Whoever opens the App Home sees which postmortems are still to be held or finished.
create index deadline_kind on deadline (kind, due_at);
