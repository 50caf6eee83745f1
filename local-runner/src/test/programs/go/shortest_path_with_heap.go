// Dijkstra with container/heap over a small map of towns.
package main

import (
	"container/heap"
	"fmt"
	"slices"
	"strings"
)

type road struct {
	to string
	km int
}

type entry struct {
	town string
	km   int
}

type queue []entry

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return q[i].km < q[j].km }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(entry)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

func route(roads map[string][]road, from, to string) (int, []string) {
	distance := map[string]int{from: 0}
	before := map[string]string{}
	todo := &queue{{from, 0}}
	for todo.Len() > 0 {
		at := heap.Pop(todo).(entry)
		if at.town == to {
			path := []string{to}
			for town := to; town != from; {
				town = before[town]
				path = append(path, town)
			}
			slices.Reverse(path)
			return at.km, path
		}
		if at.km > distance[at.town] {
			continue
		}
		for _, r := range roads[at.town] {
			km := at.km + r.km
			if known, ok := distance[r.to]; !ok || km < known {
				distance[r.to], before[r.to] = km, at.town
				heap.Push(todo, entry{r.to, km})
			}
		}
	}
	return -1, nil
}

func main() {
	roads := map[string][]road{}
	for _, line := range strings.Split("Arad Zerind 75,Arad Sibiu 140,Arad Timisoara 118,Zerind Oradea 71,Oradea Sibiu 151,Sibiu Fagaras 99,Sibiu Rimnicu 80,Rimnicu Pitesti 97,Rimnicu Craiova 146,Craiova Pitesti 138,Fagaras Bucharest 211,Pitesti Bucharest 101,Iasi Neamt 87", ",") {
		var a, b string
		var km int
		fmt.Sscan(line, &a, &b, &km)
		roads[a] = append(roads[a], road{b, km})
		roads[b] = append(roads[b], road{a, km})
	}
	for _, goal := range []string{"Bucharest", "Oradea", "Craiova", "Arad", "Iasi"} {
		km, path := route(roads, "Arad", goal)
		fmt.Println(goal, km, path)
	}
}
