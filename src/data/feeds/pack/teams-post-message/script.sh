set -euo pipefail

webhook="$(get_octopusvariable "TeamsPost.WebhookUrl")"
title="$(get_octopusvariable "TeamsPost.Title")"
message="$(get_octopusvariable "TeamsPost.Message")"
style="$(get_octopusvariable "TeamsPost.Style")"
link="$(get_octopusvariable "TeamsPost.LinkUrl")"
fail_on_error="$(get_octopusvariable "TeamsPost.FailOnError")"
failure="$(get_octopusvariable "Octopus.Deployment.Error")"

stop() {
    echo "$1" >&2
    exit 1
}

# include json
[ -n "$webhook" ] || stop "The parameter TeamsPost.WebhookUrl is empty."
[ -n "$title" ] || stop "The parameter TeamsPost.Title is empty."
[ -n "$message" ] || stop "The parameter TeamsPost.Message is empty."
case "$webhook" in
    *[[:space:]\"\\]*) stop "The parameter TeamsPost.WebhookUrl holds a blank, a quote or a backslash." ;;
    https://*) ;;
    *) stop "The parameter TeamsPost.WebhookUrl does not begin with https://." ;;
esac

if [ "$style" = "auto" ] || [ -z "$style" ]; then
    if [ -n "$failure" ]; then style="attention"; else style="good"; fi
fi

texts="{\"type\":\"TextBlock\",\"size\":\"Large\",\"weight\":\"Bolder\",\"wrap\":true,\"text\":$(json "$title")}"
texts="$texts,{\"type\":\"TextBlock\",\"wrap\":true,\"text\":$(json "$message")}"
card="\"type\":\"AdaptiveCard\",\"version\":\"1.4\",\"body\":[{\"type\":\"Container\",\"bleed\":true,\"style\":$(json "$style"),\"items\":[$texts]}]"
if [ -n "$link" ]; then
    card="$card,\"actions\":[{\"type\":\"Action.OpenUrl\",\"title\":\"Open\",\"url\":$(json "$link")}]"
fi
payload="{\"type\":\"message\",\"attachments\":[{\"contentType\":\"application/vnd.microsoft.card.adaptive\",\"content\":{$card}}]}"

echo "Posting the card \"$title\" to Teams."
# The address goes in by standard input, so that it shows in no list of processes.
if printf 'url = "%s"\n' "$webhook" | curl --config - --silent --show-error --fail --max-time 30 --output /dev/null \
    --header "Content-Type: application/json; charset=utf-8" --data-binary "$payload"; then
    set_octopusvariable "Sent" "True"
    echo "Teams took the card."
else
    set_octopusvariable "Sent" "False"
    if [ "$(printf '%s' "$fail_on_error" | tr '[:upper:]' '[:lower:]')" = "true" ]; then
        stop "Teams did not take the card."
    fi
    write_warning "Teams did not take the card. The deployment goes on."
fi
