# include base
# include files

path="$(required "Unresolved.Path")"
include="$(given "Unresolved.Include" "**/*.config")"
exclude="$(given "Unresolved.Exclude")"
fail="$(given "Unresolved.Fail" "True")"

cd "$path" 2>/dev/null || stop "The folder $path is not there."
files="$(files_matching "$include")"
left_out="$(files_matching "$exclude")"
if [ -n "$files" ] && [ -n "$left_out" ]; then files="$(grep -vxF -- "$left_out" <<<"$files" || true)"; fi

count=0
searched=0
while read -r file; do
    [ -n "$file" ] || continue
    searched=$((searched + 1))
    # Only the name is printed: the rest of a line may hold a secret.
    while read -r hit; do
        count=$((count + 1))
        echo "$file:${hit%%:*}: ${hit#*:}"
    done < <(grep -noIE '#\{[^}]+\}' -- "$file" || true)
done <<<"$files"

set_octopusvariable "Count" "$count"
if [ "$count" -eq 0 ]; then
    echo "Searched $searched files. No variable is left unresolved."
elif is_on "$fail"; then
    stop "$count variables are left unresolved in $path."
else
    write_warning "$count variables are left unresolved in $path."
fi
