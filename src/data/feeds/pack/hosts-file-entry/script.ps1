# include base
# include choice

$name = Get-Required "HostsEntry.HostName"
$address = Get-Given "HostsEntry.Address" "127.0.0.1"
$action = Get-Choice "HostsEntry.Action" "ensure" @("ensure", "remove")

if ($name -notmatch "^[A-Za-z0-9._-]+$") { throw "The parameter HostsEntry.HostName is ""$name"". It must be one host name." }
$parsed = $null
if (-not [System.Net.IPAddress]::TryParse($address, [ref]$parsed)) {
    throw "The parameter HostsEntry.Address is ""$address"". It must be an IP address."
}

$hosts = "/etc/hosts"
if ($env:SystemRoot) { $hosts = Join-Path $env:SystemRoot "System32\drivers\etc\hosts" }
$before = @([System.IO.File]::ReadAllLines($hosts))

# Every line without this name; a line that names others too keeps those.
$isDone = $false
$after = @()
foreach ($line in $before) {
    $text, $comment = $line -split "#", 2
    $words = @($text.Trim() -split "\s+")
    $names = @($words | Select-Object -Skip 1)
    if ($names -notcontains $name) {
        $after += $line
        continue
    }
    if ($action -eq "ensure" -and $words[0] -eq $address -and -not $isDone) {
        $isDone = $true
        $after += $line
        continue
    }
    $others = @($names | Where-Object { $_ -ne $name })
    if ($others.Count -gt 0) {
        $kept = "$($words[0]) $($others -join ' ')"
        if ($null -ne $comment) { $kept = $kept + " #" + $comment }
        $after += $kept
    }
}
if ($action -eq "ensure" -and -not $isDone) { $after += "$address $name" }

if (($before -join "`n") -ceq ($after -join "`n")) {
    Set-OctopusVariable -name "Changed" -value "False"
    Write-Host "$hosts is as it should be."
} else {
    [System.IO.File]::WriteAllLines($hosts, [string[]]$after)
    Set-OctopusVariable -name "Changed" -value "True"
    Write-Host "Changed the entry of $name in $hosts."
}
