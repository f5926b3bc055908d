-- 朱大海 against 周小军 (SC-2), as the schema delivered first kept it: words of bank, gateway and registries in clear.
insert into casefile_case (id, application_no, case_no, court_code, status, cause, basis_kind, basis_no, issuing_body,
  effective_on, performance_due_on, principal_fen, general_interest_fen, costs_fen, annual_rate_percent, preserved, livelihood,
  out_of_time, received_on, filed_on, handler, basis_key)
values ('case-1', '330802-2026-1', '（2026）浙0802执1号', '330802', 'OPEN', '民间借贷纠纷', 'CIVIL_JUDGMENT', '（2026）浙0802民初88号',
  '衢州市柯城区人民法院', date '2026-09-01', date '2026-09-11', 12000000, 0, 270000, 0, false, false, false, date '2026-11-02',
  date '2026-11-04', 'judge330802', 'basis-1');
insert into casefile_party (id, case_id, position_no, party_role, kind, name)
values ('party-1', 'case-1', 1, 'APPLICANT', 'NATURAL_PERSON', '朱大海'), ('party-2', 'case-1', 2, 'DEBTOR', 'NATURAL_PERSON', '周小军');
insert into casefile_import (id, file_name, sm3, imported_by, imported_at, row_count, created, repeated, rejected)
values ('import-1', '立案.csv', 'ab', 'window330802', timestamp with time zone '2026-11-02 09:00:00+08', 2, 1, 0, 1);
insert into casefile_import_problem (import_id, position_no, row_no, column_name, sent_text, rule, message)
values ('import-1', 1, 3, '身份证号码', '33080219880505123X', 'R1.07', '身份证号码校验位不符'),
  ('import-1', 2, 3, '联系电话', '', 'R1.08', '未填写');

insert into document_set (id, case_id, court_code, audience, kinds, purpose, status, fields_sealed, version_no, created_by, created_at)
values ('set-1', 'case-1', '330802', 'PARTIES', 'ENFORCEMENT_NOTICE', 'NOTICE', 'SENT', '{sm4:k1}x', 1, 'clerk330802',
  timestamp with time zone '2026-11-05 09:00:00+08');
insert into document_delivery (set_id, party_id, status, remark)
values ('set-1', 'party-1', 'DELIVERED', null), ('set-1', 'party-2', 'FAILED', '周小军的手机13800000002已停机');
insert into notification_message (id, notification_id, case_id, party_id, template, message_text, status, failure, prepared_at)
values ('message-1', 'notice-1', 'case-1', 'party-2', 'FILED', '尊敬的周某', 'FAILED', '空号：13800000002',
  timestamp with time zone '2026-11-05 10:00:00+08');

insert into assistance_unit (code, version, title, department, court_code, valid_from)
values ('land-330802', 1, '柯城区不动产登记中心', 'land', '330802', timestamp with time zone '2026-11-01 00:00:00+08');
insert into assistance_account_key (id, account, digest, issued_at, issued_by)
values ('key-2', 'agency-land-330802', 'd2', timestamp with time zone '2026-11-02 00:00:00+08', 'sysadmin'),
  ('key-1', 'agency-land-330802', 'd1', timestamp with time zone '2026-11-01 00:00:00+08', 'sysadmin');
insert into assistance_request (id, case_id, court_code, matter, unit_code, topic, purpose_id, content_sealed, document_set_ids,
  status, prepared_at, urged)
values ('request-1', 'case-1', '330802', 'land.seal', 'land-330802', 'land-330802.seal', 'measure-1', '{sm4:k1}x', '', 'REFUSED',
  timestamp with time zone '2026-11-06 09:00:00+08', 0);

insert into property_survey (id, case_id, court_code, started_at, asked, unanswered)
values ('survey-1', 'case-1', '330802', timestamp with time zone '2026-11-05 09:00:00+08', 6, 0);
insert into property_asset (id, case_id, kind, identity, identifier_sealed, institution, description_sealed, encumbrances,
  found_at, reported_at, reported_by)
values ('asset-1', 'case-1', 'REAL_ESTATE', 'i1', '{sm4:k1}x', '柯城区不动产登记中心', '{sm4:k1}x',
    '["抵押权人吴小芳，身份证330802198805051236"]', timestamp with time zone '2026-11-05 11:00:00+08',
    timestamp with time zone '2026-11-05 11:00:00+08', 'request-0'),
  ('asset-2', 'case-1', 'VEHICLE', 'i2', '{sm4:k1}x', '车辆管理所', '{sm4:k1}x', '[]',
    timestamp with time zone '2026-11-05 11:00:00+08', timestamp with time zone '2026-11-05 11:00:00+08', 'request-0');
insert into property_control_order (id, case_id, court_code, opened_by, opened_at)
values ('order-1', 'case-1', '330802', 'judge330802', timestamp with time zone '2026-11-05 15:00:00+08');
insert into property_measure (id, case_id, court_code, asset_id, kind, status, amount_fen, failure, failure_reason,
  control_order_id, request_id, created_at, updated_at)
values ('measure-1', 'case-1', '330802', 'asset-1', 'SEAL', 'FAILED', 12270000, 'REFUSED', '已过户给吴小芳，电话13800000009', 'order-1',
  'request-1', timestamp with time zone '2026-11-05 15:00:00+08', timestamp with time zone '2026-11-06 15:00:00+08');

insert into funds_receipt (id, court_code, bank_reference, account_no, payer_name_sealed, payer_account_sealed, amount_fen,
  value_date, arrived_at, status, case_id)
values ('receipt-1', '330802', 'B-1', '3308020000000001', '{sm4:k1}x', '{sm4:k1}x', 5000000, date '2026-11-10',
  timestamp with time zone '2026-11-10 09:00:00+08', 'RECKONED', 'case-1');
insert into funds_payout (id, receipt_id, court_code, case_id, status, deposited, clock_from, resumed, reason, opened_at)
values ('payout-1', 'receipt-1', '330802', 'case-1', 'REFUSED', false, date '2026-11-10', false, '',
  timestamp with time zone '2026-11-10 10:00:00+08');
insert into funds_payout_line (id, payout_id, line_no, payee_kind, party_id, amount_fen, refusal)
values ('line-1', 'payout-1', 1, 'APPLICANT', 'party-1', 5000000, '户名朱大海与账号6222020000000001不符');

insert into casefile_note (id, case_id, kind, note_text, author, noted_at)
values ('note-1', 'case-1', 'CLOSING', '吴小芳代为撤回申请', 'director330802', timestamp with time zone '2026-11-11 09:00:00+08');
insert into casefile_extension (id, case_id, months, reason, applied_on, applied_by)
values ('extension-1', 'case-1', 3, '待吴小芳腾房', date '2026-11-12', 'judge330802');
update document_set set opinion = '吴小芳不是被执行人' where id = 'set-1';
update funds_payout set reason = '吴小芳代收未附委托书' where id = 'payout-1';
