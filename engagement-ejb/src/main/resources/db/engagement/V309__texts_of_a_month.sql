-- Text messages of a month are counted for the limits of plans.
create index message_texts on engagement.message (tenant_id, created_at) where channel = 'SMS';
