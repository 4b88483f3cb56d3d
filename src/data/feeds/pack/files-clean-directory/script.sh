# include base

path="$(required "CleanDir.Path")"
days="$(given "CleanDir.OlderThanDays")"
newest="$(given "CleanDir.KeepNewest")"
exclude="$(given "CleanDir.Exclude")"
dry_run="$(given "CleanDir.DryRun" "False")"

[[ "$days" =~ ^[0-9]*$ ]] || stop "The parameter CleanDir.OlderThanDays is \"$days\". It must be a whole number."
[[ "$newest" =~ ^[0-9]*$ ]] || stop "The parameter CleanDir.KeepNewest is \"$newest\". It must be a whole number."
[ -n "$days$newest" ] || stop "Give CleanDir.OlderThanDays or CleanDir.KeepNewest. Without them nothing says what is old."
path="$(cd "$path" 2>/dev/null && pwd -P)" || stop "The folder of CleanDir.Path is not there."
case "$path" in
    / | /bin | /boot | /dev | /etc | /home | /lib | /opt | /proc | /root | /sbin | /srv | /sys | /tmp | /usr | /var)
        stop "The folder $path is not cleaned. Name a folder below it." ;;
esac

is_left_out() {
    local pattern
    while read -r pattern || [ -n "$pattern" ]; do
        pattern="${pattern%$'\r'}"
        [ -n "$pattern" ] || continue
        # The pattern is there to be matched.
        # shellcheck disable=SC2053
        if [[ "$1" == $pattern || "${1##*/}" == $pattern ]]; then return 0; fi
    done <<<"$exclude"
    return 1
}

limit=""
if [ -n "$days" ]; then limit=$(($(date +%s) - 10#$days * 86400)); fi
kept="${newest:-0}"
seen=0
deleted=0
# The newest come first.
while IFS=$'\t' read -r time file; do
    [ -n "$file" ] || continue
    if is_left_out "$file"; then continue; fi
    seen=$((seen + 1))
    if [ "$seen" -le "$((10#$kept))" ]; then continue; fi
    if [ -n "$limit" ] && [ "${time%.*}" -ge "$limit" ]; then continue; fi
    deleted=$((deleted + 1))
    if is_on "$dry_run"; then
        echo "Would delete $file"
    else
        echo "Deleting $file"
        rm -f -- "$path/$file" || stop "$path/$file cannot be deleted."
    fi
done < <(find "$path" -type f -printf '%T@\t%P\n' | sort -rn)

set_octopusvariable "Deleted" "$deleted"
if is_on "$dry_run"; then
    echo "Would delete $deleted of $seen files. Nothing was deleted."
else
    echo "Deleted $deleted of $seen files."
fi
