# include base
# include number

namespace="$(required "KubeAddress.Namespace")"
kind="$(given "KubeAddress.Kind" "service")"
name="$(required "KubeAddress.Name")"
limit="$(number "KubeAddress.TimeoutSeconds" 300)"

case "$kind" in
    service | ingress) ;;
    *) stop "The parameter KubeAddress.Kind is \"$kind\". It must be service or ingress." ;;
esac

path='{.status.loadBalancer.ingress[0].hostname}{"\t"}{.status.loadBalancer.ingress[0].ip}'
echo "Waiting up to $limit seconds for the address of the $kind $name in $namespace."
begun="$SECONDS"
while true; do
    found="$(kubectl get "$kind/$name" --namespace "$namespace" --output jsonpath="$path")" ||
        stop "The $kind $name in $namespace could not be read."
    address="${found%%$'\t'*}"
    if [ -z "$address" ]; then address="${found#*$'\t'}"; fi
    if [ -n "$address" ]; then break; fi
    [ "$((SECONDS - begun))" -lt "$limit" ] || stop "The $kind $name has no address after $limit seconds."
    sleep 5
done
set_octopusvariable "Address" "$address"
echo "The address of the $kind $name is $address."
