# A pattern such as **/*.log as a regular expression for paths with slashes.
function ConvertTo-PathPattern($pattern) {
    $text = [regex]::Escape($pattern.Replace("\", "/"))
    $text = $text.Replace("\*\*/", "(.*/)?").Replace("\*\*", ".*").Replace("\*", "[^/]*").Replace("\?", "[^/]")
    return "^$text$"
}

# Paths of the files below a folder that match one pattern of the first list and none of the second.
function Get-MatchingFiles($folder, $patterns, $leftOut = @()) {
    $root = (Resolve-Path -LiteralPath $folder).ProviderPath.TrimEnd("\", "/")
    $wanted = @($patterns | Where-Object { $_ } | ForEach-Object { ConvertTo-PathPattern $_ })
    $unwanted = @($leftOut | Where-Object { $_ } | ForEach-Object { ConvertTo-PathPattern $_ })
    Get-ChildItem -LiteralPath $root -Recurse -File -Force | ForEach-Object {
        $path = $_.FullName.Substring($root.Length + 1).Replace("\", "/")
        $isWanted = @($wanted | Where-Object { $path -match $_ }).Count -gt 0
        $isUnwanted = @($unwanted | Where-Object { $path -match $_ -or $path.Split("/")[-1] -match $_ }).Count -gt 0
        if ($isWanted -and -not $isUnwanted) { $path }
    } | Sort-Object
}
