-- By whoever wrote it, once nobody is to be written to any more.
grant delete on engagement.campaign to ${app};
