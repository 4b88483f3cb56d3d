# include base
# include choice
# include azure

$account = Get-Required "AzAppState.Account"
$group = Get-Required "AzAppState.ResourceGroup"
$app = Get-Required "AzAppState.App"
$slot = Get-Given "AzAppState.Slot"
$action = Get-Choice "AzAppState.Action" "restart" @("start", "stop", "restart")

$place = @("--resource-group", $group, "--name", $app)
if ($slot -ne "") { $place += @("--slot", $slot) }
Write-Host "Asking to $action $app $slot with the account $account."
Invoke-Azure webapp $action @place --output none | Out-Null

$wanted = "Running"
if ($action -eq "stop") { $wanted = "Stopped" }
$end = (Get-Date).AddSeconds(120)
while ($true) {
    $state = "$(Invoke-Azure webapp show @place --query state --output tsv)".Trim()
    if ($state -eq $wanted -or (Get-Date) -ge $end) { break }
    Start-Sleep -Seconds 3
}
Set-OctopusVariable -name "State" -value $state
if ($state -ne $wanted) { throw "$app is $state after 120 seconds. Expected was $wanted." }
Write-Host "$app is $state."
