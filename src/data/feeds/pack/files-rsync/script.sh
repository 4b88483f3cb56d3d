# include base

source="$(required "RsyncFiles.Source")"
target="$(required "RsyncFiles.Target")"
key="$(given "RsyncFiles.PrivateKey")"
delete="$(given "RsyncFiles.Delete" "False")"
exclude="$(given "RsyncFiles.Exclude")"
dry_run="$(given "RsyncFiles.DryRun" "False")"

[ -e "$source" ] || stop "$source is not there."
[[ "$target" =~ ^[^:-][^:]*:.+ ]] || stop "The parameter RsyncFiles.Target is \"$target\". Write it as user@host:/folder."
command -v rsync >/dev/null || stop "rsync is not installed here."

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

remote="ssh -o BatchMode=yes -o ConnectTimeout=30 -o StrictHostKeyChecking=accept-new"
if [ -n "$key" ]; then
    (umask 077 && tr -d '\r' <<<"$key" >"$work/key")
    remote="$remote -i $work/key -o IdentitiesOnly=yes"
fi
tr -d '\r' <<<"$exclude" | sed '/^$/d' >"$work/exclude"

arguments=(--archive --compress --itemize-changes --timeout=300 --exclude-from "$work/exclude" --rsh "$remote")
if is_on "$delete"; then arguments+=(--delete); fi
if is_on "$dry_run"; then arguments+=(--dry-run); fi

if is_on "$dry_run"; then echo "Trying out what would go to $target"; else echo "Syncing $source to $target"; fi
rsync "${arguments[@]}" -- "$source" "$target" </dev/null | tee "$work/changes" || stop "rsync failed. What it said stands above."
set_octopusvariable "Changes" "$(grep -c . "$work/changes" || true)"
