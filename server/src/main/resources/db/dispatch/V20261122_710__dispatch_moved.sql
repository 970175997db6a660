-- Where the contact goes on after a switch of channel; the ledger goes on counting where it arrived.
alter table work_item add column channel_now text;
