// The completion script of each shell. All they do is to hand the words to `pohon completion` and to show what it answers.

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const
export type Shell = (typeof shells)[number]

// No answer: `-o default` makes bash offer files.
const bash = `# Tab untuk pohon di bash; di ~/.bashrc: eval "$(pohon completion bash)"
_pohon() {
  local line
  COMPREPLY=()
  while IFS= read -r line; do
    COMPREPLY+=("\${line%%$'\\t'*}")
  done < <(POHON_COMPLETE="$(printf '\\n%s' "\${COMP_WORDS[@]:1:COMP_CWORD}"; printf .)"
    POHON_COMPLETE="\${POHON_COMPLETE%.}" pohon completion bash 2>/dev/null)
}
complete -o default -F _pohon pohon
`

const zsh = `#compdef pohon
# Tab untuk pohon di zsh; di ~/.zshrc, sesudah compinit: eval "$(pohon completion zsh)"
_pohon() {
  local line
  local -a found
  for line in "\${(@f)$(POHON_COMPLETE=$'\\n'"\${(pj:\\n:)\${(@Q)words[2,CURRENT]}}" pohon completion zsh 2>/dev/null)}"; do
    [[ -n $line ]] && found+=("\${\${line//:/\\\\:}/$'\\t'/:}")
  done
  if (( $#found )); then
    _describe pohon found
  else
    _files
  fi
}
compdef _pohon pohon
`

const fish = `# Tab untuk pohon di fish; di ~/.config/fish/config.fish: pohon completion fish | source
function __pohon_complete
    set -l before (commandline -opc)
    set -l typed (commandline -ct)
    set -lx POHON_COMPLETE (printf '\\n%s' $before[2..-1] "$typed" | string collect --no-trim-newlines)
    set -l found (pohon completion fish 2>/dev/null)
    if test (count $found) -gt 0
        printf '%s\\n' $found
    else
        __fish_complete_path "$typed"
    end
end
complete -c pohon -f -a '(__pohon_complete)'
`

// No answer: PowerShell offers files by itself.
const powershell = `# Tab untuk pohon di PowerShell; di berkas $PROFILE: pohon completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName pohon -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
    $env:POHON_COMPLETE = "\`n" + (($words + $wordToComplete) -join "\`n")
    try {
        pohon completion powershell | ForEach-Object {
            $word, $what = $_ -split "\`t", 2
            if (-not $what) { $what = $word }
            [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $what)
        }
    } finally {
        Remove-Item Env:POHON_COMPLETE
    }
}
`

export const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish, powershell }
