# include base
# include azure

$account = Get-Required "AzSettings.Account"
$group = Get-Required "AzSettings.ResourceGroup"
$app = Get-Required "AzSettings.App"
$slot = Get-Given "AzSettings.Slot"
$lines = @((Get-Required "AzSettings.Settings") -split "\r?\n" | Where-Object { $_.Trim() -ne "" })
$slotSetting = Test-On "AzSettings.SlotSetting"

$set = @()
$removed = @()
foreach ($line in $lines) {
    if ($line.Trim() -match "^-([^=\s]+)$") {
        $removed += $Matches[1]
        continue
    }
    $at = $line.IndexOf("=")
    if ($at -lt 1) { throw "A line of AzSettings.Settings is not of the form NAME=value or -NAME." }
    $set += @{ name = $line.Substring(0, $at).Trim(); value = $line.Substring($at + 1); slotSetting = $slotSetting }
}

$place = @("--resource-group", $group, "--name", $app)
if ($slot -ne "") { $place += @("--slot", $slot) }
Write-Host "Changing $($set.Count) settings and removing $($removed.Count) of $app with the account $account."
if ($set.Count -gt 0) {
    # Values may be secret, so they go in by a file and not as arguments.
    $file = [System.IO.Path]::GetTempFileName()
    try {
        [System.IO.File]::WriteAllText($file, (ConvertTo-Json -InputObject @($set) -Depth 3))
        Invoke-Azure webapp config appsettings set @place --settings "@$file" --output none | Out-Null
    } finally {
        Remove-Item -LiteralPath $file
    }
    Write-Host "Set $(($set | ForEach-Object { $_.name }) -join ', ')"
}
if ($removed.Count -gt 0) {
    Invoke-Azure webapp config appsettings delete @place --setting-names @removed --output none | Out-Null
    Write-Host "Removed $($removed -join ', ')"
}
Set-OctopusVariable -name "Changed" -value "$($set.Count + $removed.Count)"
