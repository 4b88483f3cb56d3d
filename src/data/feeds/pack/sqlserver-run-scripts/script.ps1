# include base
# include number
# include lines
# include files

$connectionString = Get-Required "SqlRun.ConnectionString"
$package = $OctopusParameters["Octopus.Action.Package[SqlRun.Package].ExtractedPath"]
$pattern = Get-Given "SqlRun.Pattern" "**/*.sql"
$inline = Get-Given "SqlRun.Inline"
$singleTransaction = Test-On "SqlRun.SingleTransaction" $true
$timeout = Get-Number "SqlRun.CommandTimeout" 300

$scripts = @()
if ($inline -ne "") { $scripts += @{ Name = "the inline SQL"; Text = $inline } }
if (-not [string]::IsNullOrWhiteSpace($package)) {
    $files = @(Get-MatchingFiles $package (Get-Lines $pattern))
    if ($files.Count -eq 0) { throw "The package has no file that matches $pattern." }
    foreach ($file in $files) {
        $scripts += @{ Name = $file; Text = [System.IO.File]::ReadAllText((Join-Path $package $file)) }
    }
}
if ($scripts.Count -eq 0) { throw "There is nothing to run. Give SqlRun.Package or SqlRun.Inline." }

$connection = New-Object System.Data.SqlClient.SqlConnection $connectionString
# What a script prints is part of the log.
$connection.add_InfoMessage({ param($origin, $message) Write-Host $message.Message })
$transaction = $null
$batches = 0
try {
    $connection.Open()
    if ($singleTransaction) { $transaction = $connection.BeginTransaction() }
    foreach ($script in $scripts) {
        Write-Host "Running $($script.Name)"
        # A line with GO alone ends a batch; a number behind it says how often the batch runs.
        foreach ($part in [regex]::Split($script.Text + "`nGO", "(?im)^[ \t]*GO[ \t]*;?[ \t]*(?:--.*)?\r?$")) {
            if ($part.Trim() -eq "") { continue }
            $command = $connection.CreateCommand()
            $command.CommandText = $part
            $command.CommandTimeout = $timeout
            if ($null -ne $transaction) { $command.Transaction = $transaction }
            try {
                [void]$command.ExecuteNonQuery()
            } catch {
                throw "$($script.Name) failed: $($_.Exception.GetBaseException().Message)"
            } finally {
                $command.Dispose()
            }
            $batches += 1
        }
    }
    if ($null -ne $transaction) { $transaction.Commit() }
} catch {
    if ($null -ne $transaction -and $null -ne $transaction.Connection) {
        $transaction.Rollback()
        Write-Host "All is rolled back."
    }
    throw
} finally {
    $connection.Dispose()
}

Set-OctopusVariable -name "ScriptsRun" -value "$($scripts.Count)"
Write-Host "Ran $($scripts.Count) scripts in $batches batches."
