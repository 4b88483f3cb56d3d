# include base
# include lines

$reportPath = Get-Required "AutoApprove.ReportPath"
$changeCommands = @(Get-Lines (Get-Given "AutoApprove.ChangeCommands"))
$riskCommands = @(Get-Lines (Get-Given "AutoApprove.RiskCommands" "DROP"))
$step = Get-Given "AutoApprove.Step"

if ($step -ne "" -and -not [System.IO.Path]::IsPathRooted($reportPath)) {
    # The step that made the report says in which folder it unpacked its package.
    $folder = $OctopusParameters["Octopus.Action[$step].Output.Package.InstallationDirectoryPath"]
    if (-not [string]::IsNullOrWhiteSpace($folder)) { $reportPath = Join-Path $folder $reportPath }
}
if (-not (Test-Path -LiteralPath $reportPath -PathType Leaf)) { throw "The report $reportPath is not there." }
$text = [System.IO.File]::ReadAllText((Resolve-Path -LiteralPath $reportPath).ProviderPath)

# Commands that stand in the report as words of their own.
function Get-Found($commands) {
    return @($commands | Where-Object { $text -match "(?<![\w])$([regex]::Escape($_))(?![\w])" })
}

$risks = @(Get-Found $riskCommands)
$isChanged = $text.Trim() -ne ""
if ($changeCommands.Count -gt 0) { $isChanged = @(Get-Found $changeCommands).Count -gt 0 -or $risks.Count -gt 0 }

Set-OctopusVariable -name "ApprovalRequired" -value "$($risks.Count -gt 0)"
Set-OctopusVariable -name "Changed" -value "$isChanged"
Set-OctopusVariable -name "Risks" -value ($risks -join ", ")
if ($risks.Count -gt 0) {
    Write-Host "The report holds $($risks -join ', '). A person must approve."
} elseif ($isChanged) {
    Write-Host "The report holds changes, but nothing that needs a person."
} else {
    Write-Host "The report holds no change."
}
