# include base
# include number

account="$(required "ElbToggle.Account")"
region="$(required "ElbToggle.Region")"
group="$(required "ElbToggle.TargetGroupArn")"
instance="$(required "ElbToggle.InstanceId")"
action="$(given "ElbToggle.Action" "deregister")"
limit="$(number "ElbToggle.TimeoutSeconds" 300)"

case "$action" in
    register) wanted="healthy" ;;
    deregister) wanted="unused" ;;
    *) stop "The parameter ElbToggle.Action is \"$action\". It must be register or deregister." ;;
esac
command -v aws >/dev/null || stop "The AWS command line is not installed here."

elb() {
    aws elbv2 "$@" --region "$region" --target-group-arn "$group" --targets "Id=$instance" --output text </dev/null
}

echo "Asking to $action $instance with the account $account."
elb "$action-targets" || stop "The load balancer did not $action $instance."

begun="$SECONDS"
while true; do
    state="$(elb describe-target-health --query 'TargetHealthDescriptions[0].TargetHealth.State')" ||
        stop "The state of $instance could not be read."
    if [ "$state" = "$wanted" ]; then break; fi
    # A target that is gone altogether is not listed.
    if [ "$wanted" = "unused" ] && [ "$state" = "None" ]; then break; fi
    [ "$((SECONDS - begun))" -lt "$limit" ] || stop "$instance is $state after $limit seconds. Expected was $wanted."
    echo "$instance is $state. Waiting."
    sleep 5
done
set_octopusvariable "State" "$state"
echo "$instance is $state."
