-- What people write when they complete a task (任务意见). The engine's variable holds "note:" and the id. case_id and court_code are
-- empty for tasks of no case or no court. No foreign key: a remark need not wait for whoever holds the case just then.
create table casefile_task_note (
  id          varchar(36)  not null primary key,
  case_id     varchar(36),
  court_code  varchar(6),
  task_key    varchar(200) not null,
  task_name   varchar(255) not null,
  field       varchar(64)  not null,
  text_sealed text         not null,
  author      varchar(64)  not null,
  noted_at    timestamp with time zone not null
);
create index casefile_task_note_by_case on casefile_task_note (case_id, noted_at);
