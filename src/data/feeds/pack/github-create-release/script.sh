# include base
# include json
# include setting

token="$(required "GitHubRelease.Token")"
repository="$(required "GitHubRelease.Repository")"
tag="$(required "GitHubRelease.Tag")"
target="$(given "GitHubRelease.Target" "main")"
notes="$(given "GitHubRelease.Notes")"
draft="$(given "GitHubRelease.Draft" "False")"
prerelease="$(given "GitHubRelease.Prerelease" "False")"
package="$(get_octopusvariable "Octopus.Action.Package[GitHubRelease.Package].PackageFilePath")"

[[ "$repository" =~ ^[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+$ ]] ||
    stop "The parameter GitHubRelease.Repository is \"$repository\". Write it as owner/name."
[[ "$tag" =~ ^[A-Za-z0-9_./+-]+$ ]] || stop "The parameter GitHubRelease.Tag is \"$tag\", which is no tag."
command -v jq >/dev/null || stop "jq is not installed here."

work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
releases="https://api.github.com/repos/$repository/releases"

# Sends a request with the token and keeps the answer; prints the status. What follows the address is for curl.
ask() {
    local url="$1"
    shift
    { setting url "$url" && setting header "Authorization: Bearer $token"; } |
        curl --config - --silent --show-error --max-time 300 --output "$work/answer" --write-out '%{http_code}' \
            --header "Accept: application/vnd.github+json" --header "X-GitHub-Api-Version: 2022-11-28" "$@"
}

refused() {
    stop "GitHub answered $1: $(jq -r '.message? // "no more"' "$work/answer" 2>/dev/null || echo "no more")"
}

flag() {
    if is_on "$1"; then echo true; else echo false; fi
}

body="{\"tag_name\":$(json "$tag"),\"target_commitish\":$(json "$target"),\"name\":$(json "$tag"),\"body\":$(json "$notes"),\"draft\":$(flag "$draft"),\"prerelease\":$(flag "$prerelease")}"
printf '%s' "$body" >"$work/body"

status="$(ask "$releases/tags/${tag//\//%2F}")" || stop "GitHub did not answer."
case "$status" in
    200)
        id="$(jq -r .id "$work/answer")"
        echo "Updating the release $tag of $repository."
        status="$(ask "$releases/$id" --request PATCH --data-binary "@$work/body")" || stop "GitHub did not answer."
        [ "$status" = "200" ] || refused "$status"
        ;;
    404)
        echo "Creating the release $tag of $repository."
        status="$(ask "$releases" --request POST --data-binary "@$work/body")" || stop "GitHub did not answer."
        [ "$status" = "201" ] || refused "$status"
        ;;
    *) refused "$status" ;;
esac
id="$(jq -r .id "$work/answer")"
url="$(jq -r .html_url "$work/answer")"

if [ -n "$package" ]; then
    name="$(basename "$package")"
    upload="$(jq -r .upload_url "$work/answer")"
    old="$(jq -r --arg name "$name" '.assets[]? | select(.name == $name) | .id' "$work/answer")"
    if [ -n "$old" ]; then
        status="$(ask "$releases/assets/$old" --request DELETE)" || stop "GitHub did not answer."
        [ "$status" = "204" ] || refused "$status"
    fi
    echo "Attaching $name."
    status="$(ask "${upload%%\{*}?name=$(jq -rn --arg name "$name" '$name | @uri')" --request POST \
        --header "Content-Type: application/octet-stream" --data-binary "@$package")" || stop "GitHub did not answer."
    [ "$status" = "201" ] || refused "$status"
fi

set_octopusvariable "ReleaseId" "$id"
set_octopusvariable "Url" "$url"
echo "The release is at $url"
