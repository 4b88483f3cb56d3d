# include base
# include json
# include setting

routing_key="$(required "PagerDutyEvent.RoutingKey")"
action="$(given "PagerDutyEvent.Action" "trigger")"
dedup_key="$(given "PagerDutyEvent.DedupKey")"
severity="$(given "PagerDutyEvent.Severity" "error")"
summary="$(required "PagerDutyEvent.Summary")"
source="$(given "Octopus.Project.Name" "Octopus")"
environment="$(get_octopusvariable "Octopus.Environment.Name")"

case "$action" in
    trigger) ;;
    acknowledge | resolve)
        [ -n "$dedup_key" ] || stop "The parameter PagerDutyEvent.DedupKey is empty. It says which incident to $action." ;;
    *) stop "The parameter PagerDutyEvent.Action is \"$action\". It must be trigger, acknowledge or resolve." ;;
esac
case "$severity" in
    critical | error | warning | info) ;;
    *) stop "The parameter PagerDutyEvent.Severity is \"$severity\". It must be critical, error, warning or info." ;;
esac

event="\"routing_key\":$(json "$routing_key"),\"event_action\":$(json "$action")"
if [ -n "$dedup_key" ]; then event="$event,\"dedup_key\":$(json "${dedup_key:0:255}")"; fi
if [ "$action" = "trigger" ]; then
    details="{\"environment\":$(json "$environment")}"
    event="$event,\"payload\":{\"summary\":$(json "${summary:0:1024}"),\"source\":$(json "$source"),\"severity\":$(json "$severity"),\"custom_details\":$details}"
fi

echo "Sending the event \"$action\" to PagerDuty."
if ! setting data-raw "{$event}" |
    curl --config - --silent --show-error --fail --max-time 30 --retry 2 --output /dev/null \
        --header "Content-Type: application/json" "https://events.pagerduty.com/v2/enqueue"; then
    stop "PagerDuty did not take the event."
fi
set_octopusvariable "DedupKey" "$dedup_key"
echo "PagerDuty took the event."
