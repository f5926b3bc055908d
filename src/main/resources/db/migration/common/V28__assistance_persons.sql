-- What an officer does at the desk carries the unit and the person: agency:<unit>/<officer>.
alter table assistance_request_step alter column actor set data type varchar(160);
alter table assistance_receipt alter column account set data type varchar(160);
alter table platform_audit alter column actor set data type varchar(160);
