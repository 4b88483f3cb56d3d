# include base
# include lines
# include azure

$account = Get-Required "AzVault.Account"
$vault = Get-Required "AzVault.Vault"
$secrets = @(Get-Lines (Get-Required "AzVault.Secrets"))
$printNames = Test-On "AzVault.PrintNames" $true

Write-Host "Reading $($secrets.Count) secrets of the vault $vault with the account $account."
foreach ($line in $secrets) {
    $parts = @($line -split "\|" | ForEach-Object { $_.Trim() })
    $place = @($parts[0] -split "/")
    $output = $place[0]
    if ($parts.Count -gt 1 -and $parts[1] -ne "") { $output = $parts[1] }
    $query = @("--vault-name", $vault, "--name", $place[0], "--query", "value", "--output", "tsv")
    if ($place.Count -gt 1) { $query += @("--version", $place[1]) }
    # A value of several lines comes as several.
    $value = @(Invoke-Azure keyvault secret show @query) -join "`n"
    Set-OctopusVariable -name $output -value $value -sensitive
    if ($printNames) { Write-Host "Kept $($place[0]) as the output variable $output." }
}
Write-Host "Kept $($secrets.Count) secrets as sensitive output variables."
