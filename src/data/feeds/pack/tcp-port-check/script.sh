# include base
# include number

host="$(required "PortCheck.Host")"
port_given="$(required "PortCheck.Port")"
port="$(number "PortCheck.Port" 0)"
limit="$(number "PortCheck.TimeoutSeconds" 60)"
expect_closed="$(given "PortCheck.ExpectClosed" "False")"

case "$host" in
    *[!A-Za-z0-9.:_-]*) stop "The parameter PortCheck.Host is \"$host\". It must be a name or an address." ;;
esac
if [ "$port" -lt 1 ] || [ "$port" -gt 65535 ]; then
    stop "The parameter PortCheck.Port is \"$port_given\". It must be from 1 to 65535."
fi

accepts() {
    # shellcheck disable=SC2016
    timeout 5 bash -c 'exec 3<>"/dev/tcp/$0/$1"' "$host" "$port" 2>/dev/null
}

wanted="open"
if is_on "$expect_closed"; then wanted="closed"; fi
echo "Waiting up to $limit seconds until port $port of $host is $wanted."
while true; do
    state="closed"
    if accepts; then state="open"; fi
    if [ "$state" = "$wanted" ] || [ "$SECONDS" -ge "$limit" ]; then break; fi
    sleep 2
done

set_octopusvariable "State" "$state"
[ "$state" = "$wanted" ] || stop "Port $port of $host is $state after $limit seconds. Expected was $wanted."
echo "Port $port of $host is $state."
