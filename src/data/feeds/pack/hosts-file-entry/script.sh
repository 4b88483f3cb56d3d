# include base

name="$(required "HostsEntry.HostName")"
address="$(given "HostsEntry.Address" "127.0.0.1")"
action="$(given "HostsEntry.Action" "ensure")"
hosts="${HOSTS_FILE:-/etc/hosts}"

case "$name" in
    *[!A-Za-z0-9._-]*) stop "The parameter HostsEntry.HostName is \"$name\". It must be one host name." ;;
esac
case "$address" in
    *[!0-9A-Fa-f.:]*) stop "The parameter HostsEntry.Address is \"$address\". It must be an IP address." ;;
esac
case "$action" in
    ensure | remove) ;;
    *) stop "The parameter HostsEntry.Action is \"$action\". It must be ensure or remove." ;;
esac
[ -w "$hosts" ] || stop "$hosts cannot be written. Run this step as root."

# Every line without this name; a line that names others too keeps those.
changed="$(awk -v name="$name" -v address="$address" -v action="$action" '
    {
        text = $0
        comment = ""
        at = index(text, "#")
        if (at > 0) { comment = substr(text, at); text = substr(text, 1, at - 1) }
        count = split(text, words)
        kept = ""
        has = 0
        for (i = 2; i <= count; i++) if (tolower(words[i]) == tolower(name)) has = 1; else kept = kept " " words[i]
        if (!has) { print; next }
        if (action == "ensure" && words[1] == address && !done) { done = 1; print; next }
        if (kept != "") print words[1] kept (comment == "" ? "" : " " comment)
    }
    END { if (action == "ensure" && !done) print address " " name }
' "$hosts")"

if [ "$changed" = "$(cat "$hosts")" ]; then
    set_octopusvariable "Changed" "False"
    echo "$hosts is as it should be."
else
    # The file itself is kept, since in a container it cannot be replaced.
    printf '%s\n' "$changed" >"$hosts"
    set_octopusvariable "Changed" "True"
    echo "Changed the entry of $name in $hosts."
fi
