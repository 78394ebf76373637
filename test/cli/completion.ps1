# Tab untuk pohon di PowerShell; di berkas $PROFILE: pohon completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName pohon -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
    $env:POHON_COMPLETE = "`n" + (($words + $wordToComplete) -join "`n")
    try {
        pohon completion powershell | ForEach-Object {
            $word, $what = $_ -split "`t", 2
            if (-not $what) { $what = $word }
            [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $what)
        }
    } finally {
        Remove-Item Env:POHON_COMPLETE
    }
}
