-- To whom it was written long ago, and because of what, is of no use any more.
grant delete on engagement.outreach_sent to ${app};
create index outreach_sent_by_time on engagement.outreach_sent (tenant_id, at);
