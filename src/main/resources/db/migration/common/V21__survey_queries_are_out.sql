-- A query of a survey (财产查询) goes out the moment it is drawn up. Until now nothing said so, and it looked like a request whose
-- papers are still with the court; now it is sent like any other.
update assistance_request
set status = 'SENT', sent_at = prepared_at, first_sent_at = prepared_at
where status = 'PREPARED' and purpose_id in (select id from property_survey);
