# include base
# include number

name="$(required "LinuxService.Name")"
action="$(given "LinuxService.Action" "restart")"
use_sudo="$(given "LinuxService.Sudo" "True")"
limit="$(number "LinuxService.WaitSeconds" 30)"

case "$name" in
    -* | *[!A-Za-z0-9_.@:-]*) stop "The parameter LinuxService.Name is \"$name\". It must be the name of a service." ;;
esac
case "$action" in
    start | restart | status) wanted="active" ;;
    stop) wanted="inactive" ;;
    *) stop "The parameter LinuxService.Action is \"$action\". It must be start, stop, restart or status." ;;
esac

if [ "$action" != "status" ]; then
    echo "Asking systemd to $action $name."
    if is_on "$use_sudo"; then
        sudo -n systemctl "$action" "$name" || stop "The service $name could not $action. See journalctl -u $name."
    else
        systemctl "$action" "$name" || stop "The service $name could not $action. See journalctl -u $name."
    fi
fi

begun="$SECONDS"
while true; do
    state="$(systemctl is-active "$name" || true)"
    if [ "$state" = "$wanted" ]; then break; fi
    if [ "$wanted" = "inactive" ] && [ "$state" = "failed" ]; then break; fi
    if [ "$action" = "status" ] || [ "$((SECONDS - begun))" -ge "$limit" ]; then break; fi
    sleep 1
done

set_octopusvariable "State" "$state"
case "$state" in
    "$wanted") echo "The service $name is $state." ;;
    failed)
        [ "$wanted" = "inactive" ] || stop "The service $name is $state. See journalctl -u $name."
        echo "The service $name is stopped, and failed before."
        ;;
    *) stop "The service $name is $state. Expected was $wanted." ;;
esac
