import sys

from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.metrics.pairwise import cosine_similarity
from sklearn.naive_bayes import MultinomialNB

documents = [line.strip() for line in sys.stdin]
train = [line.partition(": ") for line in documents if not line.startswith("?")]
labels = [label for label, _, _ in train]
texts = [text for _, _, text in train]

counter = CountVectorizer()
counts = counter.fit_transform(texts)
print(counts.shape, counts.sum())
totals = dict(
    zip(counter.get_feature_names_out(), counts.toarray().sum(axis=0).tolist())
)
print(sorted(totals.items(), key=lambda pair: (-pair[1], pair[0]))[:4])

model = MultinomialNB().fit(counts, labels)
for line in documents:
    if line.startswith("?"):
        question = line[2:]
        print(question, "->", model.predict(counter.transform([question]))[0])

weights = TfidfVectorizer().fit_transform(texts)
alike = cosine_similarity(weights)
print("each like itself:", alike.diagonal().round(6).tolist())
alike[range(len(texts)), range(len(texts))] = 0
print("nearest of the first:", texts[alike[0].argmax()])
