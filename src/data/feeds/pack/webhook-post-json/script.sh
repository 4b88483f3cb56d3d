# include base
# include number
# include setting
# include status

url="$(required "WebhookSend.Url")"
method="$(given "WebhookSend.Method" "POST")"
headers="$(given "WebhookSend.Headers")"
body="$(given "WebhookSend.Body")"
token="$(given "WebhookSend.BearerToken")"
expected="$(given "WebhookSend.ExpectedStatus" "200-299")"
timeout="$(number "WebhookSend.TimeoutSeconds" 30)"
retries="$(number "WebhookSend.Retries" 2)"

case "$url" in
    http://* | https://*) ;;
    *) stop "The parameter WebhookSend.Url does not begin with http:// or https://." ;;
esac
case "$method" in
    GET | POST | PUT | PATCH | DELETE) ;;
    *) stop "The parameter WebhookSend.Method is \"$method\". It must be GET, POST, PUT, PATCH or DELETE." ;;
esac
check_statuses "WebhookSend.ExpectedStatus" "$expected"

settings="$(setting url "$url")"
while read -r line || [ -n "$line" ]; do
    line="${line%$'\r'}"
    [ -n "$line" ] || continue
    case "$line" in
        *:*) settings="$settings"$'\n'"$(setting header "$line")" ;;
        *) stop "A line of WebhookSend.Headers has no colon. Write headers as Name: value." ;;
    esac
done <<<"$headers"
if [ -n "$token" ]; then settings="$settings"$'\n'"$(setting header "Authorization: Bearer $token")"; fi
if [ -n "$body" ]; then
    settings="$settings"$'\n'"$(setting data-raw "$body")"
    # Without a kind of its own, curl would call the body a form.
    if ! grep -qi '^content-type:' <<<"$headers"; then
        settings="$settings"$'\n'"$(setting header "Content-Type: application/json; charset=utf-8")"
    fi
fi

answer="$(mktemp)"
trap 'rm -f "$answer"' EXIT

# What stands after the question mark may be a key.
echo "Sending $method to ${url%%\?*}"
attempt=0
while true; do
    status="$(curl --config - --silent --show-error --max-time "$timeout" --request "$method" \
        --output "$answer" --write-out '%{http_code}' <<<"$settings")" || status=000
    if is_among "$((10#$status))" "$expected"; then break; fi
    case "$status" in
        000 | 408 | 429 | 5??) ;;
        *) break ;;
    esac
    if [ "$attempt" -ge "$retries" ]; then break; fi
    attempt=$((attempt + 1))
    echo "Attempt $attempt gave ${status/000/no answer}. Trying again in $((attempt * 2)) seconds."
    sleep "$((attempt * 2))"
done

set_octopusvariable "Status" "$status"
set_octopusvariable "Body" "$(head -c 100000 "$answer" | tr -d '\000')"
if ! is_among "$((10#$status))" "$expected"; then
    if [ "$status" = "000" ]; then stop "There was no answer within $timeout seconds."; fi
    stop "The answer was $status. Expected was $expected."
fi
echo "The answer was $status, with $(wc -c <"$answer" | tr -d ' ') bytes."
