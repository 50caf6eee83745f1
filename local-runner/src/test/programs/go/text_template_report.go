// text/template, tabwriter, regexp and time formatting make a report.
package main

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"text/tabwriter"
	"text/template"
	"time"
)

type entry struct {
	Day   time.Time
	Name  string
	Cents int
}

func (e entry) Euros() string { return fmt.Sprintf("%d.%02d", e.Cents/100, e.Cents%100) }

const report = `{{define "line"}}{{.Day.Format "Mon 02 Jan"}} {{printf "%-8s" .Name}}{{printf "%8s" .Euros}}{{end -}}
{{range $i, $e := .}}{{if gt $e.Cents 500}}{{$i}}: {{template "line" $e}}{{else}}{{$i}}: {{upper $e.Name}} is cheap{{end}}
{{else}}nothing
{{end -}}
{{len .}} entries
`

func main() {
	line := regexp.MustCompile(`(?m)^(?P<day>\d{4}-\d{2}-\d{2})\s+(?P<name>\pL+)\s+(?P<euros>\d+)[.,](?P<cents>\d{2})$`)
	text := "2024-02-29 Käse 7.49\nnot a line\n2024-03-01 Brot 3,20\n2024-12-31 Sekt 12.05"
	var entries []entry
	for _, match := range line.FindAllStringSubmatch(text, -1) {
		day, err := time.Parse(time.DateOnly, match[line.SubexpIndex("day")])
		if err != nil {
			panic(err)
		}
		var euros, cents int
		fmt.Sscan(match[3]+" "+match[4], &euros, &cents)
		entries = append(entries, entry{day, match[2], euros*100 + cents})
	}
	page := template.Must(template.New("report").Funcs(template.FuncMap{"upper": strings.ToUpper}).Parse(report))
	for _, data := range [][]entry{entries, nil} {
		if err := page.Execute(os.Stdout, data); err != nil {
			panic(err)
		}
	}
	_, err := template.New("bad").Parse("{{if}}")
	fmt.Println(err)

	table := tabwriter.NewWriter(os.Stdout, 0, 4, 2, '.', tabwriter.AlignRight)
	for _, e := range entries {
		_, week := e.Day.ISOWeek()
		fmt.Fprintf(table, "%s\t%d\t%d\t\n", e.Name, e.Day.YearDay(), week)
	}
	table.Flush()
	fmt.Println(entries[2].Day.Sub(entries[0].Day).Hours()/24, entries[0].Day.AddDate(1, 0, 0).Format(time.DateOnly), entries[1].Day.Before(entries[2].Day))
	fmt.Println(regexp.MustCompile(`(\w+)@(\w+)\.org`).ReplaceAllString("ann@home.org, bob@work.org", "$2:${1}"))
	fmt.Println((90*time.Minute + 1500*time.Millisecond).String(), time.Unix(0, 0).UTC().Format(time.RFC3339))
}
