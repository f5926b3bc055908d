-- The court that took a measure for ours (受托法院); a unit of our district keeps nothing of it. Measures of our own have the
-- unit that keeps them beside them, entrusted ones never had one.
alter table property_measure add column entrusted_court varchar(6);
update property_measure set entrusted_court = (
  select max(e.entrusted_court) from entrustment_matter e
  where e.measure_id = property_measure.id and e.item in ('deposit.freeze', 'equity.freeze', 'estate.seal', 'movable.seal'))
where unit_code is null;

-- The unit's time stands still while the court supplements (补正期间停表). worked_since is empty meanwhile; worked_minutes are
-- the office minutes of the stretches before, term_minutes those of them since the unit was last sent the request for another
-- reason than a supplement. overdue_at is the moment from which the request is late; it is empty while the clock stands
-- and comes anew with the supplement.
alter table assistance_request add column worked_since timestamp with time zone;
alter table assistance_request add column worked_minutes bigint default 0 not null;
alter table assistance_request add column term_minutes bigint default 0 not null;
alter table assistance_request add column overdue_at timestamp with time zone;
-- What is with the court now begins anew when it comes back: how long the unit had it before was not kept.
update assistance_request set worked_since = coalesce(first_sent_at, sent_at, prepared_at)
where status in ('PREPARED', 'SENT', 'RECEIVED', 'SILENT');
