-- The receipt of an expense as a file. What it is in is judged by its content; of what type it is stands at the expense, so that
-- lists tell of it without reading files.
create table finance.expense_receipt (
    tenant_id   uuid        not null default platform.current_tenant(),
    expense_id  uuid        not null,
    media_type  text        not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    content     bytea       not null check (octet_length(content) between 1 and 5242880),
    uploaded_at timestamptz not null,
    uploaded_by uuid        not null,
    primary key (tenant_id, expense_id),
    foreign key (tenant_id, expense_id) references finance.expense
);
-- pictures and documents are compressed as they are
alter table finance.expense_receipt alter column content set storage external;
alter table finance.expense
    add column receipt_type text check (receipt_type in ('application/pdf', 'image/jpeg', 'image/png'));
call platform.isolate('finance.expense_receipt');
grant select, insert, update, delete on finance.expense_receipt to ${app};
call platform.audit('finance.expense_receipt', '{content}');
