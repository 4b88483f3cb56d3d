# include base

name="$(required "SystemdUnit.Name")"
command="$(required "SystemdUnit.ExecStart")"
folder="$(given "SystemdUnit.WorkingDirectory")"
user="$(given "SystemdUnit.User" "root")"
environment="$(given "SystemdUnit.Environment")"
restart="$(given "SystemdUnit.Restart" "on-failure")"
use_sudo="$(given "SystemdUnit.Sudo" "True")"
units="${SYSTEMD_FOLDER:-/etc/systemd/system}"

name="${name%.service}"
case "$name" in
    *[!A-Za-z0-9_.@-]*) stop "The parameter SystemdUnit.Name is \"$name\". It must have letters, digits and _ . @ - only." ;;
esac
case "$command$folder$user" in
    *$'\n'* | *$'\r'*) stop "The command, the folder and the user must each be one line." ;;
esac
case "$restart" in
    no | on-failure | always) ;;
    *) stop "The parameter SystemdUnit.Restart is \"$restart\". It must be no, on-failure or always." ;;
esac

as_root() {
    if is_on "$use_sudo"; then sudo -n "$@"; else "$@"; fi
}

# Writes a file with these rights; what it holds comes by standard input.
write_file() {
    as_root install -m "$2" /dev/null "$1" </dev/null || stop "$1 cannot be written."
    as_root tee "$1" >/dev/null || stop "$1 cannot be written."
}

{
    echo "[Unit]"
    echo "Description=$name"
    echo "After=network-online.target"
    echo "Wants=network-online.target"
    echo
    echo "[Service]"
    echo "ExecStart=$command"
    echo "User=$user"
    if [ -n "$folder" ]; then echo "WorkingDirectory=$folder"; fi
    if [ -n "$environment" ]; then echo "EnvironmentFile=$units/$name.environment"; fi
    echo "Restart=$restart"
    echo
    echo "[Install]"
    echo "WantedBy=multi-user.target"
} | write_file "$units/$name.service" 644

# Values may be secret, so they stand in a file that only root can read.
if [ -n "$environment" ]; then tr -d '\r' <<<"$environment" | write_file "$units/$name.environment" 600; fi

as_root systemctl daemon-reload || stop "systemd did not read its units again."
as_root systemctl enable "$name.service" || stop "The service $name could not be enabled."
as_root systemctl restart "$name.service" || stop "The service $name did not start. See journalctl -u $name."
as_root systemctl is-active --quiet "$name.service" || stop "The service $name did not stay up. See journalctl -u $name."
set_octopusvariable "Unit" "$name.service"
echo "The service $name is installed and runs."
