-- Entrusted matters (委托事项): how much in 分 may be controlled or deducted at most, empty where the thing has no parts; and how
-- much was (实际控制、划拨金额).
alter table entrustment_matter add column ceiling_fen bigint;
alter table entrustment_matter add column result_fen bigint;

-- The end of the term that a renewal went on from (续行前的期限届满日): a correction of the renewal is measured by it.
alter table entrustment_matter add column renewed_from date;

-- When the entrusted court must have looked at the matter (审查期限). What lies there unaccepted is late from then on.
alter table entrustment_matter add column check_due_at timestamp with time zone;
update entrustment_matter set check_due_at = sent_at + interval '3' day where status = 'SENT';

-- The first result and the time limit it had (首次办结, R6.24): a demand for more does not make a late matter a timely one.
alter table entrustment_matter add column first_due_at timestamp with time zone;
alter table entrustment_matter add column first_handled_at timestamp with time zone;
update entrustment_matter set first_due_at = due_at, first_handled_at = handled_at where handled_at is not null;

-- The measure a planned trip is about (出差计划所涉措施).
alter table entrustment_trip add column measure_id varchar(36);

-- What is told to a court on another server may be a message of the conversation (往来消息).
alter table entrustment_answer add column message_id varchar(36);
