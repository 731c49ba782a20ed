"""Works the outside values of outside-values.json with numpy alone.

python3 outside-values.py > outside-values.json   (written with Python 3.11, numpy 2.4.6)
Nothing here is taken from the project: formulas are written anew, gradients by complex steps or by
automatic means where they can be, sentences of the beam search by trying them all.
"""
import itertools, json, math
import numpy as np

r = np.random.default_rng(20170612)
grid = lambda *s: np.round(r.normal(size=s), 3)
soft = lambda x: np.exp(x - x.max(-1, keepdims=True)) / np.exp(x - x.max(-1, keepdims=True)).sum(-1, keepdims=True)
out = {}

out["softmax"] = {"row": [2.1, 0.5, -1.3, 3.2], "weights": soft(np.array([2.1, 0.5, -1.3, 3.2])).tolist()}

Q, K, V, G = grid(3, 4), grid(5, 4), grid(5, 2), grid(3, 2)
def attend(q, k, v):
    s = q @ k.T / math.sqrt(q.shape[1])
    e = np.exp(s)
    return e / e.sum(-1, keepdims=True) @ v
def complex_step(f, x):
    g = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        z = x.astype(complex); z[i] += 1e-30j
        g[i] = f(z).imag / 1e-30
    return g
out["attention"] = {"Q": Q.tolist(), "K": K.tolist(), "V": V.tolist(), "G": G.tolist(), "output": attend(Q, K, V).tolist(),
    "dQ": complex_step(lambda z: (G * attend(z, K, V)).sum(), Q).tolist(),
    "dK": complex_step(lambda z: (G * attend(Q, z, V)).sum(), K).tolist(),
    "dV": complex_step(lambda z: (G * attend(Q, K, z)).sum(), V).tolist()}

x, gain, bias, U = grid(3, 6), grid(6), grid(6), grid(3, 6)
def norm(z, g=gain, b=bias):
    c = z - z.mean(-1, keepdims=True)
    return c / np.sqrt((c * c).mean(-1, keepdims=True) + 1e-6) * g + b
out["layerNorm"] = {"x": x.tolist(), "gain": gain.tolist(), "bias": bias.tolist(), "G": U.tolist(), "output": norm(x).tolist(),
    "dx": complex_step(lambda z: (U * norm(z)).sum(), x).tolist()}

W1, b1, W2, b2 = grid(6, 8), grid(8), grid(8, 6), grid(6)
out["feedForward"] = {"x": x.tolist(), "W1": W1.tolist(), "b1": b1.tolist(), "W2": W2.tolist(), "b2": b2.tolist(),
    "output": (np.maximum(0, x @ W1 + b1) @ W2 + b2).tolist()}

pe = lambda pos, d: [f(pos / 10000 ** (2 * i / d)) for i in range(d // 2) for f in (math.sin, math.cos)]
out["positional"] = {"pos1999": pe(1999, 16), "product512k7": float(np.dot(pe(123, 512), pe(130, 512))),
    "longest512": 2 * math.pi * 10000 ** (510 / 512)}

rate = lambda s, d, w: d ** -.5 * min(s ** -.5, s * w ** -1.5)
out["learningRate"] = [[s, d, rate(s, d, 4000)] for s, d in [(1, 512), (4000, 512), (100000, 512), (4000, 1024), (300000, 1024)]]

p, m, v = np.array([2., 1.]), np.zeros(2), np.zeros(2)
path = [p.tolist()]
for t in range(1, 21):
    g = np.array([1., 20.]) * p
    m, v = .9 * m + .1 * g, .98 * v + .02 * g * g
    p = p - .1 * (m / (1 - .9 ** t)) / (np.sqrt(v / (1 - .98 ** t)) + 1e-9)
    path.append(p.tolist())
out["adam"] = path

out["smoothing"] = [[e, float(-(1 - e) * math.log(1 - e) - e * math.log(e / 36999))] for e in (.1, .2)]

logits, targets = grid(4, 7), [0, 3, 6, 2]
out["crossEntropy"] = {"logits": logits.tolist(), "targets": targets,
    "loss": float(-np.log(soft(logits))[range(4), targets].mean())}

# Beam search: with a beam as wide as all sentences, its best must be the best of all sentences there are.
B = np.log(soft(grid(4, 4)))
end, longest, alpha = 3, 5, .6
best = max(((sum(B[f, t] for f, t in zip((0,) + tuple(w + 1 for w in s), s + (end,)))) / ((5 + len(s) + 1) / 6) ** alpha, s + (end,))
    for n in range(longest) for s in itertools.product(range(3), repeat=n))
out["beam"] = {"logs": B.tolist(), "alpha": alpha, "longest": longest, "score": float(best[0]), "words": [int(w) for w in best[1]]}
print(json.dumps(out))
