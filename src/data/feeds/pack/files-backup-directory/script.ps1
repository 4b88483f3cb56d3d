# include base
# include number
# include choice
# include lines
# include files

$source = Get-Required "BackupDir.Source"
$destination = Get-Required "BackupDir.Destination"
$mode = Get-Choice "BackupDir.Mode" "zip" @("zip", "copy")
$exclude = Get-Lines (Get-Given "BackupDir.Exclude")
$keep = Get-Number "BackupDir.Keep" 5 1

if (-not (Test-Path -LiteralPath $source -PathType Container)) { throw "The folder $source is not there." }
$source = (Resolve-Path -LiteralPath $source).ProviderPath.TrimEnd("\", "/")
$destination = (New-Item -ItemType Directory -Path $destination -Force).FullName.TrimEnd("\", "/")
$slash = [System.IO.Path]::DirectorySeparatorChar
if ("$destination$slash".StartsWith("$source$slash", [StringComparison]::OrdinalIgnoreCase)) {
    throw "The folder for backups is inside the folder to back up."
}

$name = Split-Path $source -Leaf
$stamp = (Get-Date).ToString("yyyyMMdd-HHmmss", [System.Globalization.CultureInfo]::InvariantCulture)
$target = Join-Path $destination "$name-$stamp"
# What is not finished has another name, so that it is never taken for a backup.
$unfinished = "$target.part"
Write-Host "Backing up $source"
try {
    $files = @(Get-MatchingFiles $source @("**") $exclude)
    if ($mode -eq "copy") {
        New-Item -ItemType Directory -Path $unfinished | Out-Null
        foreach ($file in $files) {
            $place = Join-Path $unfinished $file
            New-Item -ItemType Directory -Path (Split-Path $place) -Force | Out-Null
            Copy-Item -LiteralPath (Join-Path $source $file) -Destination $place
        }
    } else {
        $target = "$target.zip"
        Add-Type -AssemblyName System.IO.Compression
        Add-Type -AssemblyName System.IO.Compression.FileSystem
        $zip = [System.IO.Compression.ZipFile]::Open($unfinished, "Create")
        try {
            foreach ($file in $files) {
                [void][System.IO.Compression.ZipFileExtensions]::CreateEntryFromFile($zip, (Join-Path $source $file), $file)
            }
        } finally {
            $zip.Dispose()
        }
    }
    Move-Item -LiteralPath $unfinished -Destination $target
} finally {
    if (Test-Path -LiteralPath $unfinished) { Remove-Item -LiteralPath $unfinished -Recurse -Force }
}
Set-OctopusVariable -name "Backup" -value $target
Write-Host "Made $target with $($files.Count) files."

# Names end in their time, so the newest is the last; only names of this form are ours to delete.
Get-ChildItem -LiteralPath $destination |
    Where-Object { $_.Name -match "^$([regex]::Escape($name))-\d{8}-\d{6}(\.zip)?$" } |
    Sort-Object Name -Descending |
    Select-Object -Skip $keep |
    ForEach-Object {
        Write-Host "Deleting the old backup $($_.Name)"
        Remove-Item -LiteralPath $_.FullName -Recurse -Force
    }
