# include base

parts="$(given "DeploymentMode.CompareParts" "all")"
fail_on_rollback="$(given "DeploymentMode.FailOnRollback" "False")"
release="$(required "Octopus.Release.Number")"
current="$(get_octopusvariable "Octopus.Release.CurrentForEnvironment.Number")"

case "$parts" in
    all | major-minor | major) ;;
    *) stop "The parameter DeploymentMode.CompareParts is \"$parts\". It must be all, major-minor or major." ;;
esac

# The part of a release number that is compared, without the build behind a plus sign.
compared() {
    local text="${1%%+*}"
    case "$parts" in
        major) cut -d. -f1 <<<"${text%%-*}" ;;
        major-minor) cut -d. -f1,2 <<<"${text%%-*}" ;;
        *) echo "$text" ;;
    esac
}

# -1, 0 or 1 for two words: nothing comes first, then numbers by size, then others as text.
compare_words() {
    if [[ "$1" =~ ^[0-9]+$ && "$2" =~ ^[0-9]+$ ]]; then
        echo "$(((10#$1 > 10#$2) - (10#$1 < 10#$2)))"
    elif [ "$1" = "$2" ]; then
        echo 0
    elif [ -z "$1" ]; then
        echo -1
    elif [ -z "$2" ]; then
        echo 1
    elif [[ "$1" =~ ^[0-9]+$ || (! "$2" =~ ^[0-9]+$ && "$1" < "$2") ]]; then
        echo -1
    else
        echo 1
    fi
}

# -1, 0 or 1 for two lists of words with dots between them; a missing word counts as the third value.
compare_lists() {
    local ours theirs at result missing="$3"
    IFS=. read -r -a ours <<<"$1"
    IFS=. read -r -a theirs <<<"$2"
    for ((at = 0; at < ${#ours[@]} || at < ${#theirs[@]}; at += 1)); do
        result="$(compare_words "${ours[at]:-$missing}" "${theirs[at]:-$missing}")"
        if [ "$result" -ne 0 ]; then break; fi
    done
    echo "${result:-0}"
}

# -1, 0 or 1 for two release numbers; what has a pre-release tag comes before the same without one.
compare_releases() {
    local left="$1" right="$2" result left_tag="" right_tag=""
    result="$(compare_lists "${left%%-*}" "${right%%-*}" 0)"
    if [[ "$left" == *-* ]]; then left_tag="${left#*-}"; fi
    if [[ "$right" == *-* ]]; then right_tag="${right#*-}"; fi
    if [ "$result" -ne 0 ]; then
        echo "$result"
    elif [ -z "$left_tag" ] || [ -z "$right_tag" ]; then
        echo "$((${#right_tag} > 0 ? (${#left_tag} > 0 ? 0 : 1) : (${#left_tag} > 0 ? -1 : 0)))"
    else
        compare_lists "$left_tag" "$right_tag" ""
    fi
}

mode="Deploy"
if [ -n "$current" ]; then
    case "$(compare_releases "$(compared "$release")" "$(compared "$current")")" in
        0) mode="Redeploy" ;;
        -1) mode="Rollback" ;;
    esac
fi

set_octopusvariable "Mode" "$mode"
for each in Deploy Redeploy Rollback; do
    if [ "$mode" = "$each" ]; then value="True"; else value="False"; fi
    set_octopusvariable "RunOn$each" "$value"
done
if [ "$mode" = "Rollback" ]; then value="False"; else value="True"; fi
set_octopusvariable "RunOnDeployOrRedeploy" "$value"

echo "Release $release over ${current:-nothing} is the mode $mode."
if [ "$mode" = "Rollback" ] && is_on "$fail_on_rollback"; then
    stop "Release $release is older than $current, and rolling back is not allowed here."
fi
