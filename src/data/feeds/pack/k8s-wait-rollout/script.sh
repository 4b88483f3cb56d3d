# include base
# include number

namespace="$(required "KubeRollout.Namespace")"
resource="$(required "KubeRollout.Resource")"
limit="$(number "KubeRollout.TimeoutSeconds" 300)"
lines="$(number "KubeRollout.LogLines" 50)"
undo="$(given "KubeRollout.UndoOnFailure" "False")"

case "$resource" in
    -*) stop "The parameter KubeRollout.Resource is \"$resource\". Write it as deployment/name." ;;
    deployment/?* | statefulset/?* | daemonset/?*) ;;
    *) stop "The parameter KubeRollout.Resource is \"$resource\". Write it as deployment/name." ;;
esac

echo "Waiting up to $limit seconds for $resource in $namespace."
if kubectl rollout status "$resource" --namespace "$namespace" --timeout "${limit}s"; then
    set_octopusvariable "RolledOut" "True"
    echo "$resource is rolled out."
    exit 0
fi
set_octopusvariable "RolledOut" "False"

# What follows only tells more about the failure, so none of it ends the script.
echo "Events in $namespace:"
kubectl get events --namespace "$namespace" --sort-by .lastTimestamp | tail -n 20 || true
# The template is for kubectl.
# shellcheck disable=SC2016
template='{{range $name, $value := .spec.selector.matchLabels}}{{$name}}={{$value}},{{end}}'
selector="$(kubectl get "$resource" --namespace "$namespace" --output go-template --template "$template" || true)"
if [ -n "$selector" ]; then
    echo "Pods of $resource:"
    kubectl get pods --namespace "$namespace" --selector "${selector%,}" || true
    if [ "$lines" -gt 0 ]; then
        echo "Last lines of their logs:"
        kubectl logs --namespace "$namespace" --selector "${selector%,}" --all-containers --prefix --tail "$lines" || true
    fi
fi
if is_on "$undo"; then
    echo "Going back to the revision before."
    kubectl rollout undo "$resource" --namespace "$namespace" || stop "$resource did not roll out, and undoing it failed too."
    stop "$resource did not roll out within $limit seconds. The revision before is back."
fi
stop "$resource did not roll out within $limit seconds."
