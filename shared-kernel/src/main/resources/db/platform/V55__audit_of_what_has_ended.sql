-- What has ended is forgotten for all businesses at once: the door that does it redacts the audit's copies of it too.
create policy redacting on platform.audit_entry for update to ${doors} using (true) with check (true);
create policy redacted on platform.audit_entry for select to ${doors} using (true);
