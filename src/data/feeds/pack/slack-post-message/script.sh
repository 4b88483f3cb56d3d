set -euo pipefail

webhook="$(get_octopusvariable "SlackPost.WebhookUrl")"
channel="$(get_octopusvariable "SlackPost.Channel")"
title="$(get_octopusvariable "SlackPost.Title")"
message="$(get_octopusvariable "SlackPost.Message")"
colour="$(get_octopusvariable "SlackPost.Colour")"
username="$(get_octopusvariable "SlackPost.Username")"
fail_on_error="$(get_octopusvariable "SlackPost.FailOnError")"
failure="$(get_octopusvariable "Octopus.Deployment.Error")"

stop() {
    echo "$1" >&2
    exit 1
}

# include json
[ -n "$webhook" ] || stop "The parameter SlackPost.WebhookUrl is empty."
[ -n "$message" ] || stop "The parameter SlackPost.Message is empty."
case "$webhook" in
    *[[:space:]\"\\]*) stop "The parameter SlackPost.WebhookUrl holds a blank, a quote or a backslash." ;;
    https://*) ;;
    *) stop "The parameter SlackPost.WebhookUrl does not begin with https://." ;;
esac

if [ "$colour" = "auto" ] || [ -z "$colour" ]; then
    if [ -n "$failure" ]; then colour="danger"; else colour="good"; fi
fi

fields=()
if [ -n "$channel" ]; then fields+=("\"channel\":$(json "$channel")"); fi
if [ -n "$username" ]; then fields+=("\"username\":$(json "$username")"); fi
if [ "$colour" = "none" ]; then
    if [ -n "$title" ]; then message="*$title*"$'\n'"$message"; fi
    fields+=("\"text\":$(json "$message")")
else
    attachment="\"color\":$(json "$colour"),\"fallback\":$(json "${title:-$message}"),\"text\":$(json "$message"),\"mrkdwn_in\":[\"text\"]"
    if [ -n "$title" ]; then attachment="$attachment,\"title\":$(json "$title")"; fi
    fields+=("\"attachments\":[{$attachment}]")
fi
payload="{$(IFS=,; printf '%s' "${fields[*]}")}"

echo "Posting a message of ${#message} characters to Slack."
# The address goes in by standard input, so that it shows in no list of processes.
if printf 'url = "%s"\n' "$webhook" | curl --config - --silent --show-error --fail --max-time 30 --output /dev/null \
    --header "Content-Type: application/json; charset=utf-8" --data-binary "$payload"; then
    set_octopusvariable "Sent" "True"
    echo "Slack took the message."
else
    set_octopusvariable "Sent" "False"
    if [ "$(printf '%s' "$fail_on_error" | tr '[:upper:]' '[:lower:]')" = "true" ]; then
        stop "Slack did not take the message."
    fi
    write_warning "Slack did not take the message. The deployment goes on."
fi
