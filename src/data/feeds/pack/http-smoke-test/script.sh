# include base
# include number
# include setting
# include status

url="$(required "HttpSmoke.Url")"
expected="$(given "HttpSmoke.ExpectedStatus" "200")"
text="$(given "HttpSmoke.ExpectedText")"
attempts="$(number "HttpSmoke.Attempts" 5)"
pause="$(number "HttpSmoke.PauseSeconds" 10)"
timeout="$(number "HttpSmoke.TimeoutSeconds" 30)"
ignore_tls="$(given "HttpSmoke.IgnoreTlsErrors" "False")"
username="$(given "HttpSmoke.Username")"
password="$(given "HttpSmoke.Password")"

case "$url" in
    http://* | https://*) ;;
    *) stop "The parameter HttpSmoke.Url does not begin with http:// or https://." ;;
esac
[ "$attempts" -gt 0 ] || stop "The parameter HttpSmoke.Attempts is 0. It must be at least 1."
check_statuses "HttpSmoke.ExpectedStatus" "$expected"

settings="$(setting url "$url")"
if [ -n "$username" ]; then settings="$settings"$'\n'"$(setting user "$username:$password")"; fi
if is_on "$ignore_tls"; then settings="$settings"$'\n'"insecure"; fi

answer="$(mktemp)"
trap 'rm -f "$answer"' EXIT

shown="${url%%\?*}"
echo "Testing $shown"
attempt=1
while true; do
    problem=""
    : >"$answer"
    status="$(curl --config - --silent --show-error --location --max-time "$timeout" \
        --output "$answer" --write-out '%{http_code}' <<<"$settings")" || status=000
    if [ "$status" = "000" ]; then
        problem="no answer"
    elif ! is_among "$((10#$status))" "$expected"; then
        problem="the status $status instead of $expected"
    elif [ -n "$text" ] && ! grep -qF -- "$text" "$answer"; then
        problem="the status $status without the expected text"
    fi
    if [ -z "$problem" ]; then break; fi
    echo "Attempt $attempt of $attempts gave $problem."
    if [ "$attempt" -ge "$attempts" ]; then break; fi
    attempt=$((attempt + 1))
    sleep "$pause"
done

set_octopusvariable "Status" "$status"
set_octopusvariable "Attempts" "$attempt"
if [ -n "$problem" ]; then stop "$shown gave $problem."; fi
echo "$shown gave $status at attempt $attempt."
