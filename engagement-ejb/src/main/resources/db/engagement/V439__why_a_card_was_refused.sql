-- Why the card of a business was refused, with what its owners are told of an invoice that is overdue; one of a few words of ours.
alter table engagement.notification add column refusal text;
