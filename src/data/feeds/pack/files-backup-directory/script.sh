# include base
# include number

source="$(required "BackupDir.Source")"
destination="$(required "BackupDir.Destination")"
mode="$(given "BackupDir.Mode" "zip")"
exclude="$(given "BackupDir.Exclude")"
keep="$(number "BackupDir.Keep" 5)"

case "$mode" in
    zip | copy) ;;
    *) stop "The parameter BackupDir.Mode is \"$mode\". It must be zip or copy." ;;
esac
[ "$keep" -gt 0 ] || stop "The parameter BackupDir.Keep is 0. It must be at least 1."
[ -d "$source" ] || stop "The folder $source is not there."
source="$(cd "$source" && pwd -P)"
mkdir -p "$destination" || stop "The folder $destination cannot be made."
destination="$(cd "$destination" && pwd -P)"
case "$destination/" in
    "$source"/*) stop "The folder for backups is inside the folder to back up." ;;
esac

name="$(basename "$source")"
target="$destination/$name-$(date +%Y%m%d-%H%M%S)"
left_out=()
while read -r pattern || [ -n "$pattern" ]; do
    pattern="${pattern%$'\r'}"
    if [ -n "$pattern" ]; then left_out+=("--exclude=$pattern"); fi
done <<<"$exclude"

# What is not finished has another name, so that it is never taken for a backup.
unfinished="$target.part"
trap 'rm -rf "$unfinished"' EXIT
echo "Backing up $source"
if [ "$mode" = "copy" ]; then
    mkdir "$unfinished"
    tar -C "$source" ${left_out[@]+"${left_out[@]}"} -cf - . | tar -C "$unfinished" -xf - || stop "The copy failed."
elif command -v zip >/dev/null; then
    target="$target.zip"
    tar -C "$source" ${left_out[@]+"${left_out[@]}"} -cf /dev/null -v . | grep -v '/$' |
        (cd "$source" && zip -q "$unfinished.zip" -@) || stop "The zip failed."
    mv "$unfinished.zip" "$unfinished"
else
    echo "zip is not installed here, so the backup is a tar.gz."
    target="$target.tar.gz"
    tar -C "$source" ${left_out[@]+"${left_out[@]}"} -czf "$unfinished" . || stop "The archive failed."
fi
mv "$unfinished" "$target"
set_octopusvariable "Backup" "$target"
echo "Made $target"

# Names end in their time, so the newest is the last; only names of this form are ours to delete.
find "$destination" -mindepth 1 -maxdepth 1 -name "$name-[0-9]*-[0-9]*" ! -name '*.part' | sort -r | tail -n +"$((keep + 1))" |
    while read -r old; do
        echo "Deleting the old backup $old"
        rm -rf "$old"
    done
