create trigger platform_exchange_log_append_only before update or delete or truncate on platform_exchange_log
  for each statement execute function platform_refuse_change();
