# A parameter that is a whole number; what stands after it when it is empty.
function Get-Number($name, $usual, $least = 0) {
    $value = Get-Given $name "$usual"
    $number = 0
    if (-not [int]::TryParse($value, [ref]$number) -or $number -lt $least) {
        throw "The parameter $name is ""$value"". It must be a whole number of at least $least."
    }
    return $number
}
