-- Cases in the order in which they came, however many there are: what an event log is written along.
create index episode_by_arrival on episode (received_at, reference);
