# include base

account="$(required "CloudFrontInvalidate.Account")"
distribution="$(required "CloudFrontInvalidate.DistributionId")"
paths="$(given "CloudFrontInvalidate.Paths" "/*")"
wait="$(given "CloudFrontInvalidate.Wait" "False")"

command -v aws >/dev/null || stop "The AWS command line is not installed here."
list=()
while read -r line || [ -n "$line" ]; do
    line="${line%$'\r'}"
    [ -n "$line" ] || continue
    case "$line" in
        /*) list+=("$line") ;;
        *) stop "The path \"$line\" does not begin with a slash." ;;
    esac
done <<<"$paths"
[ "${#list[@]}" -gt 0 ] || stop "The parameter CloudFrontInvalidate.Paths is empty."

echo "Invalidating ${#list[@]} paths of $distribution with the account $account."
id="$(aws cloudfront create-invalidation --distribution-id "$distribution" --paths "${list[@]}" \
    --query Invalidation.Id --output text </dev/null)" || stop "CloudFront did not take the invalidation."
set_octopusvariable "InvalidationId" "$id"
if is_on "$wait"; then
    echo "Waiting for the invalidation $id."
    aws cloudfront wait invalidation-completed --distribution-id "$distribution" --id "$id" </dev/null ||
        stop "The invalidation $id did not finish in time."
    echo "The invalidation $id is done."
else
    echo "The invalidation $id is on its way."
fi
