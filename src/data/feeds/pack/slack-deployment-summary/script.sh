set -euo pipefail

webhook="$(get_octopusvariable "SlackSummary.WebhookUrl")"
include_notes="$(get_octopusvariable "SlackSummary.IncludeNotes")"
include_failed_steps="$(get_octopusvariable "SlackSummary.IncludeFailedSteps")"
mention="$(get_octopusvariable "SlackSummary.MentionOnFailure")"
fail_on_error="$(get_octopusvariable "SlackSummary.FailOnError")"
project="$(get_octopusvariable "Octopus.Project.Name")"
release="$(get_octopusvariable "Octopus.Release.Number")"
notes="$(get_octopusvariable "Octopus.Release.Notes")"
environment="$(get_octopusvariable "Octopus.Environment.Name")"
tenant="$(get_octopusvariable "Octopus.Deployment.Tenant.Name")"
server="$(get_octopusvariable "Octopus.Web.ServerUri")"
link="$(get_octopusvariable "Octopus.Web.DeploymentLink")"
failure="$(get_octopusvariable "Octopus.Deployment.Error")"
failure_detail="$(get_octopusvariable "Octopus.Deployment.ErrorDetail")"

stop() {
    echo "$1" >&2
    exit 1
}

is_on() {
    [ "$(printf '%s' "$1" | tr '[:upper:]' '[:lower:]')" = "true" ]
}

# include json
# Slack reads these three characters as markup.
plain() {
    printf '%s' "$1" | sed -e 's/&/\&amp;/g' -e 's/</\&lt;/g' -e 's/>/\&gt;/g'
}

section() {
    printf '{"type":"section","text":{"type":"mrkdwn","text":%s}}' "$(json "$1")"
}

field() {
    printf '{"type":"mrkdwn","text":%s}' "$(json "*$1*"$'\n'"$(plain "$2")")"
}

[ -n "$webhook" ] || stop "The parameter SlackSummary.WebhookUrl is empty."
case "$webhook" in
    *[[:space:]\"\\]*) stop "The parameter SlackSummary.WebhookUrl holds a blank, a quote or a backslash." ;;
    https://*) ;;
    *) stop "The parameter SlackSummary.WebhookUrl does not begin with https://." ;;
esac

if [ -n "$failure" ]; then
    result="failed"
    mark=":red_circle:"
else
    result="succeeded"
    mark=":large_green_circle:"
fi

summary="$project $release to $environment: $result"
fields="$(field "Project" "$project"),$(field "Release" "$release"),$(field "Environment" "$environment"),$(field "Result" "$result")"
if [ -n "$tenant" ]; then fields="$fields,$(field "Tenant" "$tenant")"; fi

head="$mark *$(plain "$summary")*"
if [ -n "$failure" ] && [ -n "$mention" ]; then head="$head $mention"; fi
blocks="$(section "$head"),{\"type\":\"section\",\"fields\":[$fields]}"
if [ -n "$failure" ] && is_on "$include_failed_steps"; then
    error="${failure_detail:-$failure}"
    blocks="$blocks,$(section "*What failed*"$'\n'"$(plain "${error:0:2500}")")"
fi
if [ -n "$notes" ] && is_on "$include_notes"; then
    blocks="$blocks,$(section "*Release notes*"$'\n'"$(plain "${notes:0:2500}")")"
fi
if [ -n "$server" ] && [ -n "$link" ]; then
    blocks="$blocks,$(section "<$server$link|Open in Octopus>")"
fi
payload="{\"text\":$(json "$(plain "$summary")"),\"blocks\":[$blocks]}"

echo "Posting to Slack: $summary"
# The address goes in by standard input, so that it shows in no list of processes.
if printf 'url = "%s"\n' "$webhook" | curl --config - --silent --show-error --fail --max-time 30 --output /dev/null \
    --header "Content-Type: application/json; charset=utf-8" --data-binary "$payload"; then
    set_octopusvariable "Sent" "True"
    echo "Slack took the summary."
else
    set_octopusvariable "Sent" "False"
    if is_on "$fail_on_error"; then stop "Slack did not take the summary."; fi
    write_warning "Slack did not take the summary. The deployment goes on."
fi
