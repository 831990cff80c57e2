namespace CapexDashboard.Web.Features.Landscape;

/// <summary>A kind of project, with what the article says of it, in our words.</summary>
/// <param name="Claims">Of the article's numbered claims those that are about this kind.</param>
public sealed record ArticleKind(
    string Name,
    string What,
    string For,
    string Against,
    params IReadOnlyList<string> Claims
);

/// <summary>One of the article's three groups of kinds.</summary>
/// <param name="Label">The article's word for it.</param>
public sealed record ArticleCamp(string Label, string About, IReadOnlyList<ArticleKind> Kinds);

/// <summary>
/// The article's taxonomy of Web3 AI projects. It judges kinds and names no project; nothing here may name a network.
/// </summary>
internal static class ArticleKinds
{
    public static readonly IReadOnlyList<ArticleCamp> Camps =
    [
        new(
            "Legitimate",
            "Middleware that brings AI on-chain: it connects the strongest models, central as they are, to blockchains and to programs that act there. The article counts few such teams and tells “realists” from “idealists” among them; verifiable inference is what it calls the more idealistic approach.",
            [
                new(
                    "Hardware enclaves (TEE)",
                    "Sealed-off parts of a processor, in which the way into a model, an oracle or a program runs so that others can trust what comes out.",
                    "Together with oracles they seemed the best answer at the time of writing, and to connect the best central models is called a good enough first step.",
                    "A first step only: the models stay central. How big models could be trained and run without a center is left open, as by this whole camp."
                ),
                new(
                    "Two-sided oracles",
                    "Services that index data both ways: what happens on a blockchain for the world outside, and what happens outside for the blockchain.",
                    "Named together with enclaves: they let software agents work off-chain in a way that can be checked.",
                    "Nothing against oracles themselves. Like all middleware they do nothing for training and running big models without a center."
                ),
                new(
                    "Co-processors with zero-knowledge proofs",
                    "Computers beside the blockchain that prove how a state has changed, instead of having every step computed again.",
                    "Thought feasible in the medium term, because a snapshot of the changes is proven and not the whole computation.",
                    "In the medium term, so not yet: enclaves are said to be the best there is for now."
                ),
                new(
                    "Verifiable inference (ZKML and others)",
                    "Proofs that a model which ran elsewhere answered as it should, so that its answer can be trusted like a computation on the blockchain.",
                    "The aim is right: AI at work on-chain and off-chain as in one place. Able teams work on it, some now try other ways than zero-knowledge proofs, and recent progress deserves attention.",
                    "A bet that cryptography gets cheaper faster than models grow: too big a risk, and for now not fit to compete. Much of the talk is of goals that matter in years, if at all."
                ),
            ]
        ),
        new(
            "Semi-legitimate",
            "Products for end users, built around models that others made.",
            [
                new(
                    "Consumer apps around models",
                    "Apps that wrap a model of others, closed or open, for instance to make pictures, and add a token.",
                    "Some came first and have real users, so that it would be unfair to call them all fake. A handful think hard about evolving their models without a center and about incentives; some use the token for ownership or votes in ways worth a look.",
                    "Most put a token on a wrapper that is central otherwise, to be valued higher or to let the team sell sooner. They too leave open how big models could be trained and run without a center.",
                    "a09",
                    "a10"
                ),
            ]
        ),
        new(
            "Fakers",
            "Infrastructure for training and running models. The article calls this camp by far the most important, because models that are truly decentralized need what it promises, and says that at least a few serious teams are in it too.",
            [
                new(
                    "Decentralized servers",
                    "Networks that rent out bare hardware of many owners.",
                    "The need is real: without it the models stay with a few corporations. Some may grow into offers that work, in a niche.",
                    "Nothing the authors had seen came close to competing at the time. Single devices far apart lack the fast connections that training needs, and graphics cards made for homes fall behind.",
                    "a57"
                ),
                new(
                    "Decentralized training and hosting of models",
                    "Places to train and run models on machines spread out over the world, some as one platform for hardware and software from end to end.",
                    "Some research is promising: methods that exchange less data might one day let spread-out machines work as one, when networks are fast enough.",
                    "No way yet to train a foundation model in reasonable time without tightly connected machines. Checking that work was done and coordinating it are unsolved as well, on top of bandwidth.",
                    "a55",
                    "a57"
                ),
                new(
                    "Federated learning",
                    "Protocols by which many parties train one model together.",
                    "It goes for the part that matters most, training without a center, and some of these projects may find a niche.",
                    "Most are said to lack the skill that the problem asks for, and to trust that a token and a rising market will do. A new design for the bottlenecks of distributed computing is missing.",
                    "a11",
                    "a57"
                ),
            ]
        ),
    ];
}
