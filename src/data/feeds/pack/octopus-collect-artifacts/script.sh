# include base
# include files

folder="$(required "CollectArtifacts.Folder")"
patterns="$(given "CollectArtifacts.Patterns" "**/*.log")"
prefix="$(given "CollectArtifacts.Prefix")"
fail_when_empty="$(given "CollectArtifacts.FailWhenEmpty" "False")"

cd "$folder" 2>/dev/null || stop "The folder $folder is not there."
count=0
while read -r file; do
    [ -n "$file" ] || continue
    count=$((count + 1))
    new_octopusartifact "$PWD/$file" "${prefix:+$prefix-}${file//\//-}"
    echo "Attached $file"
done <<<"$(files_matching "$patterns")"

set_octopusvariable "Count" "$count"
if [ "$count" -eq 0 ]; then
    if is_on "$fail_when_empty"; then stop "No file in $folder matches."; fi
    write_warning "No file in $folder matches."
else
    echo "Attached $count files."
fi
