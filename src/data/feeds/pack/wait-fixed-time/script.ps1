# include base
# include number

$seconds = Get-Number "WaitFixed.Seconds" 30
$reason = Get-Given "WaitFixed.Reason"

if ($seconds -gt 86400) { throw "The parameter WaitFixed.Seconds is $seconds. It must be at most 86400, which is a day." }

if ($reason -eq "") { Write-Host "Waiting $seconds seconds." } else { Write-Host "Waiting $seconds seconds: $reason." }
$left = $seconds
while ($left -gt 0) {
    $part = [Math]::Min(15, $left)
    Start-Sleep -Seconds $part
    $left -= $part
    Update-Progress ([int](100 - 100 * $left / $seconds)) "$left seconds left"
}
Write-Host "Waited $seconds seconds."
